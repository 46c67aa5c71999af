#!/bin/sh
# Installs Chipline for this user, without root. Started by the .run file; CHIPLINE_PREFIX names
# another place than ~/.local. Settings and workspaces are never touched.
set -eu
prefix=${CHIPLINE_PREFIX:-$HOME/.local}
here=$(cd "$(dirname "$0")" && pwd)
target=$prefix/lib/chipline
new=$target.new
old=$target.old

# A path as a shell reads it back, whatever is in it.
quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\''/g")"; }

fail() { rm -rf "$new"; printf 'Chipline was not installed: %s\n' "$*" >&2; exit 1; }

for link in /proc/[0-9]*/exe; do
    if [ "$(readlink "$link" 2>/dev/null || true)" = "$target/chipline" ]; then
        fail "it is running. Close it first."
    fi
done
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
# An upgrade that was cut off left the old program aside: it is the one that works.
if [ ! -e "$target" ] && [ -e "$old" ]; then mv "$old" "$target"; fi
rm -rf "$new" "$old"
cp -R "$here/program" "$new"

# Only a program that starts and draws on this machine may take the place of one that did.
trial=$(mktemp -d)
if ! (unset LD_LIBRARY_PATH; CHIPLINE_HOME=$trial QT_QPA_PLATFORM=offscreen \
    "$new/chipline" render card --out "$trial/card.png") >"$trial/said" 2>&1; then
    cat "$trial/said" >&2
    rm -rf "$trial"
    fail "it does not start here. It needs an x86-64 Linux with glibc 2.36 or later (Debian 12,
Ubuntu 24.04, Fedora 37) and a desktop's own libraries; the lines above name what is missing."
fi
rm -rf "$trial"

if [ -e "$target" ]; then mv "$target" "$old"; fi
mv "$new" "$target"
rm -rf "$old"
ln -sfn "$target/chipline" "$prefix/bin/chipline"
cp -R "$here/share/." "$prefix/share/"
# In a menu entry, quotes, backticks, dollars and backslashes are escaped, the backslashes of that
# once more, and a per cent sign is doubled.
started=$(printf %s "$target/chipline" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
while IFS= read -r line; do
    case $line in
        Exec=chipline*) printf 'Exec="%s"%s\n' "$started" "${line#Exec=chipline}" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/chipline.desktop" >"$prefix/share/applications/chipline.desktop"

{
    printf '%s\n' "#!/bin/sh" "# Removes Chipline for this user; settings and workspaces stay." \
        "set -u" "prefix=$(quoted "$prefix")"
    cat "$here/uninstall.sh"
    (cd "$here/share" && find . -type f | sort | sed 's|^\./|remove share/|')
    printf 'finish\n'
} >"$target/uninstall"
chmod 755 "$target/uninstall"

for tool in update-desktop-database:applications update-mime-database:mime; do
    if command -v "${tool%%:*}" >/dev/null 2>&1; then
        "${tool%%:*}" "$prefix/share/${tool#*:}" >/dev/null 2>&1 || true
    fi
done
printf 'Chipline @VERSION@ is installed. Start it from the menu, or with %s\nRemove it with %s\n' \
    "$(quoted "$prefix/bin/chipline")" "$(quoted "$target/uninstall")"
case ":$PATH:" in
    *":$prefix/bin:"*) ;;
    *) printf '(%s is not in your PATH; the menu entry works all the same.)\n' "$(quoted "$prefix/bin")" ;;
esac
