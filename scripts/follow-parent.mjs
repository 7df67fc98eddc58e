// Loaded into the server before its own code: when the process that started us is gone without having been able to
// stop us, we stop as if asked to, so that no server stays behind holding the port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
