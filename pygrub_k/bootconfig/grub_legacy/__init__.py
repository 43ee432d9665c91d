"""GRUB legacy's menu.lst and grub.conf (GRUB 0.97, and what distributions patched into it)."""
