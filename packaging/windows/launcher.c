/* Starts Chipline from the folder that it lies in, with the interpreter beside it.
   Built twice: Chipline.exe for the window, chipline-cli.exe for the command line. */
#define _WIN32_WINNT 0x0A00
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define RUNNING L"Global\\Chipline.running" /* the installer looks for it */

static int fail(const wchar_t *message)
{
    MessageBoxW(NULL, message, L"Chipline", MB_ICONERROR | MB_OK);
    return 1;
}

int wmain(int argc, wchar_t **argv)
{
    static wchar_t folder[32768], path[32768];
    /* Libraries come from the program's folders and from Windows, never from the current folder. */
    SetDllDirectoryW(L"");
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    DWORD length = GetModuleFileNameW(NULL, folder, 32000);
    wchar_t *last = length ? wcsrchr(folder, L'\\') : NULL;
    if (!last)
        return fail(L"Windows does not say where Chipline lies.");
    *last = L'\0';

    /* The portable copy keeps settings and first workspace in its own folder. */
    swprintf(path, 32768, L"%ls\\portable.txt", folder);
    if (GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES && !_wgetenv(L"CHIPLINE_HOME")) {
        swprintf(path, 32768, L"%ls\\data", folder);
        SetEnvironmentVariableW(L"CHIPLINE_HOME", path);
    }
    CreateMutexW(NULL, FALSE, RUNNING);

    swprintf(path, 32768, L"%ls\\runtime\\python311.dll", folder);
    HMODULE python = LoadLibraryExW(
        path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python)
        return fail(L"A part of Chipline is missing: runtime\\python311.dll. Please install it again.");
    int (*run)(int, wchar_t **) = (int (*)(int, wchar_t **))(void *)GetProcAddress(python, "Py_Main");
    wchar_t *start[] = {argv[0], L"-I", L"-X", L"utf8", L"-m", L"chipline"};
    wchar_t **all = calloc(argc + 6, sizeof *all);
    if (!run || !all)
        return fail(L"Chipline could not be started.");
    for (int i = 0; i < 6; i++)
        all[i] = start[i];
    for (int i = 1; i < argc; i++)
        all[i + 5] = argv[i];
    return run(argc + 5, all);
}
