// bcryptprimitives.dll for Wine 8, which lacks it: Go's runtime asks it for random bytes when a program starts.
// For the check under Wine only; never shipped.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); // RtlGenRandom in advapi32

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
	return SystemFunction036(data, (ULONG)length);
}
