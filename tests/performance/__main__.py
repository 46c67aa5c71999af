"""`make bench`: the program's own settings come first, as they do when it is started."""

from chipline.app import make_application
from performance.bench import main

make_application()
main()
