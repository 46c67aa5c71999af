; The setup for Windows, cross-built by packaging/on_windows.py, which defines VERSION, TREE, ICONS, OUT.
; /S silent, /CurrentUser or /AllUsers (by an administrator), /D=folder (last). Workspaces and settings are never touched.
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
!include nsDialogs.nsh

; Nobody is asked for an administrator who installs for himself: MultiUser would ask everyone who could
; be one. Who chooses all users starts the setup again with an administrator's rights.
RequestExecutionLevel user
; Sharp at 125 % and more, where Windows would enlarge what was drawn for 100 %.
ManifestDPIAware true
ManifestSupportedOS Win10

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
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsUser

Page custom AskForWhom LeaveForWhom
!define MULTIUSER_PAGE_CUSTOMFUNCTION_PRE SkipWhenAsked
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

; What is for all users needs an administrator's rights. Silently nobody can be asked for them.
!macro ElevateForAllUsers FILE
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
    ${AndIf} $1 != "Power"
      ${If} ${Silent}
        !insertmacro Refuse "For all users it must be started by an administrator." 6
      ${EndIf}
      ExecShell "runas" "${FILE}" "/AllUsers"
      Quit
    ${EndIf}
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
  !insertmacro ElevateForAllUsers "$EXEPATH"
  !insertmacro MULTIUSER_INIT
  !insertmacro RefuseWhileRunning
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro ElevateForAllUsers "$INSTDIR\uninstall.exe"
  !insertmacro MULTIUSER_UNINIT
  !insertmacro RefuseWhileRunning
FunctionEnd

Var AllUsers

; MultiUser's own page is for those who have an administrator's rights already.
Function AskForWhom
  ${If} $MultiUser.Privileges == "Admin"
  ${OrIf} $MultiUser.Privileges == "Power"
    Abort
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "Choose users" "Choose for whom Chipline is installed."
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 8u 100% 12u "For me alone"
  Pop $1
  ${NSD_CreateRadioButton} 0 26u 100% 12u "For all users of this computer: Windows asks for an administrator"
  Pop $AllUsers
  ; An older version that all users have is upgraded where it is.
  ReadRegStr $0 HKLM "${KEY}" "Folder"
  ${If} $0 == ""
    ${NSD_Check} $1
  ${Else}
    ${NSD_Check} $AllUsers
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function LeaveForWhom
  ${NSD_GetState} $AllUsers $0
  ${If} $0 = ${BST_CHECKED}
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers"
    ${IfNot} ${Errors}
      Quit
    ${EndIf}
    ; The administrator was refused: the page stays.
    Abort
  ${EndIf}
FunctionEnd

Function SkipWhenAsked
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    Abort
  ${EndIf}
FunctionEnd

; Through the desktop: with the user's own rights, whatever those of the setup are. With an
; administrator's, no file could be dropped onto the window.
Function StartAsUser
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\Chipline.exe"'
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
  WriteRegStr SHCTX "Software\Classes\.chipline-changes" "" "Chipline.Changes"
  WriteRegStr SHCTX "Software\Classes\Chipline.Changes" "" "Changes of a Chipline workspace"
  WriteRegStr SHCTX "Software\Classes\Chipline.Changes\DefaultIcon" "" "$INSTDIR\Chipline.exe,1"
  WriteRegStr SHCTX "Software\Classes\Chipline.Changes\shell\open\command" "" '"$INSTDIR\Chipline.exe" "%1"'
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
  DeleteRegKey SHCTX "Software\Classes\Chipline.Changes"
  ReadRegStr $0 SHCTX "Software\Classes\.chipline-changes" ""
  ${If} $0 == "Chipline.Changes"
    DeleteRegKey SHCTX "Software\Classes\.chipline-changes"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
