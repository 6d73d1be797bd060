package dev.lucia.deploy.probe.check;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine, so that a test can have another. Every method may block. */
interface Machine {
    /** The real one. */
    Machine THIS = new Machine() {
        @Override
        public void listen(InetSocketAddress address) throws IOException {
            try (ServerSocket socket = new ServerSocket()) {
                // A connection that has just ended does not keep a server from listening.
                socket.setReuseAddress(true);
                socket.bind(address);
            }
        }

        @Override
        public long usableBytes(Path directory) throws IOException {
            return Files.getFileStore(directory).getUsableSpace();
        }

        @Override
        public long memoryBytes() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
        }
    };

    /** Listens on the address and stops at once. */
    void listen(InetSocketAddress address) throws IOException;

    /** How many bytes of the disk below an existing directory are free for this user. */
    long usableBytes(Path directory) throws IOException;

    /** How many bytes of memory there are in all; within a container, what it may use. */
    long memoryBytes();
}
