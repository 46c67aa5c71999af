# The body of the uninstaller; install.sh puts the list of files after it.
for link in /proc/[0-9]*/exe; do
    if [ "$(readlink "$link" 2>/dev/null || true)" = "$prefix/lib/chipline/chipline" ]; then
        echo "Chipline is running. Close it first." >&2
        exit 1
    fi
done

remove() {
    rm -f "$prefix/$1"
    # Folders that were made for it go too; those that hold anything else stay.
    (cd "$prefix" && rmdir -p "$(dirname "$1")" 2>/dev/null)
}

# What only the desktop's own tools wrote, from files that are now gone, goes as well.
refresh() {
    if [ ! -d "$prefix/share/mime/packages" ]; then
        rm -rf "$prefix/share/mime"
    elif command -v update-mime-database >/dev/null 2>&1; then
        update-mime-database "$prefix/share/mime" >/dev/null 2>&1
    fi
    if [ "$(ls "$prefix/share/applications" 2>/dev/null)" = mimeinfo.cache ]; then
        rm -rf "$prefix/share/applications"
    elif command -v update-desktop-database >/dev/null 2>&1; then
        update-desktop-database "$prefix/share/applications" >/dev/null 2>&1
    fi
    rmdir "$prefix/share" 2>/dev/null
}

finish() {
    refresh
    if [ "$(readlink "$prefix/bin/chipline")" = "$prefix/lib/chipline/chipline" ]; then
        remove bin/chipline
    fi
    rm -rf "$prefix/lib/chipline"
    rmdir "$prefix/lib" 2>/dev/null
    echo "Chipline is removed. Your workspaces and settings are as they were."
    exit 0
}

