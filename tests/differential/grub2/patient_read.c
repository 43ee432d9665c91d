/* Preloaded into grub-emu, whose menu asks for a key without a pause: there is none for some
   milliseconds before it is told so. Two processors were busy with that for a minute. */
#define _GNU_SOURCE
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

ssize_t read(int file, void *to, size_t size)
{
	struct pollfd key = { .fd = file, .events = POLLIN };

	if (file == STDIN_FILENO)
		poll(&key, 1, 5);
	return syscall(SYS_read, file, to, size);
}
