/*
 * Asks the domain builder of Xen's libxenguest what it makes of kernels, without any hypervisor.
 *
 *     builder pv|pvh FILE...
 *
 * prints a line for each: the type of guest that would be built, or "refused". The hypervisor is
 * said to have all that x86 has, also 32-bit PV.
 */
#include <stdio.h>
#include <string.h>

#define __XEN_TOOLS__ 1
#include <xenctrl.h>
#include <xenguest.h>

static const char able[] = "xen-3.0-x86_64 xen-3.0-x86_32p hvm-3.0-x86_32 hvm-3.0-x86_64";

int main(int argc, char **argv)
{
    int is_pvh = argc > 1 && !strcmp(argv[1], "pvh");

    for (int number = 2; number < argc; number++) {
        xc_interface *xch = xc_interface_open(NULL, NULL, XC_OPENFLAG_DUMMY);
        struct xc_dom_image *dom = xch ? xc_dom_allocate(xch, "", NULL) : NULL;
        if (!dom)
            return 1;
        dom->container_type = is_pvh ? XC_DOM_HVM_CONTAINER : XC_DOM_PV_CONTAINER;
        strcpy(dom->xen_caps, able);
        int failed = xc_dom_kernel_file(dom, argv[number]) || xc_dom_parse_image(dom);
        printf("%s\n", failed ? "refused" : dom->guest_type);
        xc_dom_release(dom);
        xc_interface_close(xch);
    }
    return 0;
}
