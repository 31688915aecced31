// System calls that Swift's Glibc leaves out, because they are declared with variable arguments. No code here.
#pragma once
int nudged_prctl(int operation, unsigned long first, unsigned long second, unsigned long third, unsigned long fourth)
    __asm__("prctl");
