#!/bin/sh
# Makes .venv ready: system libraries, virtual environment, pinned packages, compiled bytecode.
# Does nothing when all of it stands already. Needs only a POSIX shell and Python 3.11 or later.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
venv=.venv
lock=packaging/requirements-dev.txt

fail() { printf 'chipline: %s\n' "$*" >&2; exit 1; }

command -v "$python" >/dev/null 2>&1 || fail "Python is missing. Install Python 3.11 or later."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" --version) is too old. Install Python 3.11 or later, or name one: make PYTHON=python3.12 …"

# What Qt loads from the system, each library with its Debian package.
libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
'
missing=
if [ "$(uname -s)" = Linux ]; then
    # ldconfig lives in /sbin, which plain users often lack in their path.
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    missing=$(printf '%s\n' "$libraries" | while read -r library package; do
        [ -n "$library" ] || continue
        case "$known" in *"$library "*) ;; *) printf '%s ' "$package" ;; esac
    done)
    # Without a font every text is a row of boxes.
    if ! find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | grep -q .; then
        missing="$missing fonts-dejavu-core"
    fi
    "$python" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
fi
if [ -n "$(printf %s "$missing" | tr -d ' ')" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        printf 'Installing system packages: %s\n' "$missing"
        apt-get update -qq
        # shellcheck disable=SC2086  # a list of packages
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        fail "These system packages are missing: $missing
Install them, on Debian or Ubuntu with: sudo apt-get install $missing"
    fi
fi

stamp=$venv/.chipline-stamp
wanted="$(cat "$lock" pyproject.toml | cksum) $("$python" --version)"
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ]; then exit 0; fi

# To make it anew would empty what other checkouts use as well.
[ ! -L "$venv" ] || fail "$venv is a link and does not fit this checkout. Remove the link, and a new one is made."

printf 'Setting up %s\n' "$venv"
"$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --no-compile -r "$lock"
"$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
# Without bytecode everything starts three times slower, and some shells forbid writing it later.
"$venv/bin/python" -m compileall -q -j 0 "$venv/lib" desktop >/dev/null 2>&1 || true
printf '%s' "$wanted" >"$stamp"
