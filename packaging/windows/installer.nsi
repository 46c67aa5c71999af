; The setup for Windows, cross-built by packaging/on_windows.py, which defines VERSION, TREE, ICONS, OUT.
; /S silent, /CurrentUser or /AllUsers, /D=folder (last). Workspaces and settings are never touched.
Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!define KEY "Software\Chipline"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Chipline"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "Chipline"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh

Name "Chipline"
OutFile "${OUT}"
BrandingText "Chipline ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Chipline"
VIAddVersionKey FileDescription "Setup of Chipline"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT licence"
!define MUI_ICON "${ICONS}/chipline.ico"
!define MUI_UNICON "${ICONS}/chipline.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Chipline.exe"

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro Refuse MESSAGE CODE
  MessageBox MB_ICONSTOP|MB_OK "${MESSAGE}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; The program holds a mutex while it runs; another user's counts as well (error 5: access denied).
!macro RefuseWhileRunning
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Global\Chipline.running") p .r0 ?e'
  Pop $1
  ${If} $0 P<> 0
  ${OrIf} $1 = 5
    !insertmacro Refuse "Chipline is running. Close it first." 3
  ${EndIf}
!macroend

; Only folders that the setup itself fills.
!macro RemoveProgram
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\runtime"
  Delete "$INSTDIR\Chipline.exe"
  Delete "$INSTDIR\chipline-cli.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse "Chipline needs 64-bit Windows 10 or later." 4
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  !insertmacro RefuseWhileRunning
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
  !insertmacro RefuseWhileRunning
FunctionEnd

Section "Chipline"
  ; A folder that holds something else is not ours to fill or to empty.
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\Chipline.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      !insertmacro Refuse "The folder $INSTDIR holds other files. Choose a new or empty one." 5
    ${EndIf}
  ${EndIf}
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Chipline.lnk" "$INSTDIR\Chipline.exe"
  WriteRegStr SHCTX "${KEY}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\Classes\.chipline" "" "Chipline.Workspace"
  WriteRegStr SHCTX "Software\Classes\Chipline.Workspace" "" "Chipline workspace"
  WriteRegStr SHCTX "Software\Classes\Chipline.Workspace\DefaultIcon" "" "$INSTDIR\Chipline.exe,1"
  WriteRegStr SHCTX "Software\Classes\Chipline.Workspace\shell\open\command" "" '"$INSTDIR\Chipline.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Chipline"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Chipline authors"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Chipline.exe,0"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
SectionEnd

Section "Uninstall"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  ; Without /r: what else lies there stays.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Chipline.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "Software\Classes\Chipline.Workspace"
  ReadRegStr $0 SHCTX "Software\Classes\.chipline" ""
  ${If} $0 == "Chipline.Workspace"
    DeleteRegKey SHCTX "Software\Classes\.chipline"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
