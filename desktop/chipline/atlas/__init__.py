"""Map geometry, projection, routes and scene. Pure numpy; knows no pixels of a screen."""
