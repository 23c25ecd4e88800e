; The installer for Windows: go run ./cmd/dev package calls makensis with this script and says by -D
;   NAME the program's name   VERSION 1.2.3   FOUR 1.2.3.4   STAGE the folder of files to install   ICON   SIDE the wizard's picture   OUT the file to make
;   QUICK, where it is given: packed fast and large, for tests only
;
; How it ends, for whoever runs it with /S: 0 done; 3 this Windows is too old; 4 a newer version is installed;
; 5 the program is running.

Unicode true
Target amd64-unicode ; a 32-bit installer does nothing under a Wine of 64 bits only, and says 0

!ifdef QUICK
  SetCompressor /SOLID zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64 ; MB: both programs hold the same fonts and templates, 36 MB apart
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"

!define KEY "Software\npcdesk"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\npcdesk"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user ; for the person who is logged in: no administrator is needed
ManifestSupportedOS all    ; else Windows 10 calls itself 8
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\npcdesk"
InstallDirRegKey HKCU "${KEY}" "InstallDir"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${FOUR}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TITLE "安装${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "程序装在您自己的文件夹里，不需要管理员权限，不连接网络。$\r$\n$\r$\n已经装过旧版的，直接换成新版；您的数据不会动。$\r$\n$\r$\n$_CLICK"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "安装好了"
!define MUI_FINISHPAGE_TEXT "以后从桌面或“开始”菜单里的“${NAME}”打开。$\r$\n$\r$\n数据放在您选定的数据文件夹里，升级和卸载都不会动它。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\npcdesk.exe"
!define MUI_FINISHPAGE_RUN_TEXT "开始使用"
!insertmacro MUI_PAGE_FINISH

Var Kept ; where the data lie, as the program noted it

!define MUI_UNCONFIRMPAGE_TEXT_TOP "从这台电脑上卸载${NAME}。您的数据不删除，留在：$\r$\n$Kept"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "卸载完成"
!define MUI_FINISHPAGE_TEXT "程序已经卸载，您的数据没有删除，仍在：$\r$\n$\r$\n$Kept$\r$\n$\r$\n以后再安装，打开这个文件夹就能接着用。"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "SimpChinese"

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "这台电脑的 Windows 太旧，不能安装${NAME}。$\r$\n$\r$\n需要 64 位的 Windows 10 或 Windows 11。Windows 7、8、8.1 缺少程序必需的系统组件，装上也打不开。$\r$\n$\r$\n电脑上的文件没有改动。请在另一台装有 Windows 10 或 11 的电脑上安装，或者请单位的技术人员升级系统。" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${KEY}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "${VERSION}" "$0" $1
    ${If} $1 == 2 ; ours is the older one
      MessageBox MB_OK|MB_ICONSTOP "这台电脑上已经装有较新的版本 $0，不能换成旧版 ${VERSION}：新版用过的数据，旧版打不开。$\r$\n$\r$\n程序和数据都没有改动，请继续使用现在的版本。一定要用旧版，请先卸载新版（数据会保留），再从旧版时的备份恢复。" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; RefuseWhileRunning ends unless both programs are closed: Windows lets nobody write into a program that runs.
!macro RefuseWhileRunning
  ${ForEach} $1 1 2 + 1
    StrCpy $0 "$INSTDIR\npcdesk.exe"
    ${If} $1 == 2
      StrCpy $0 "$INSTDIR\npcctl.exe"
    ${EndIf}
    ${DoWhile} ${FileExists} "$0"
      ClearErrors
      FileOpen $2 "$0" a
      ${IfNot} ${Errors}
        FileClose $2
        ${ExitDo}
      ${EndIf}
      ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME}正在运行。请先保存并关闭它，再点“重试”。$\r$\n$\r$\n点“取消”则退出，程序和数据都没有改动。" /SD IDCANCEL IDCANCEL`
        SetErrorLevel 5
        Quit
      ${EndIf}
    ${Loop}
  ${Next}
!macroend

Section
  !insertmacro RefuseWhileRunning
  SetOutPath "$INSTDIR"
  File "${STAGE}/npcctl.exe" ; first, so that the window's copy of the same fonts is within reach of the dictionary
  File "${STAGE}/npcdesk.exe"
  File "${STAGE}/说明.txt"
  File "${STAGE}/许可.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\npcdesk.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\npcdesk.exe"
  WriteRegStr HKCU "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\npcdesk.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Function un.onInit
  ReadRegStr $Kept HKCU "${KEY}" "Data"
  ${If} $Kept == ""
    StrCpy $Kept "（这台电脑上还没有打开过数据文件夹）"
  ${EndIf}
FunctionEnd

; Only what was installed is removed, file by file: what else lies in the folder may be data.
Section "Uninstall"
  !insertmacro RefuseWhileRunning
  Delete "$INSTDIR\npcdesk.exe"
  Delete "$INSTDIR\npcctl.exe"
  Delete "$INSTDIR\说明.txt"
  Delete "$INSTDIR\许可.txt"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; else Windows holds the folder
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegValue HKCU "${KEY}" "InstallDir"
  DeleteRegValue HKCU "${KEY}" "Version"
  DeleteRegKey /ifempty HKCU "${KEY}"
SectionEnd
