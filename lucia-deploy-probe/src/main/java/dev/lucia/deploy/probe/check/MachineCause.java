package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What a machine may lack before Lucia is started on it. */
public enum MachineCause implements Cause {
    /** Another program listens on the port. */
    PORT_IN_USE,
    /** No interface of this machine has the address. */
    ADDRESS_NOT_LOCAL,
    /** Less than 5 GB of the disk are free. */
    DISK_TOO_SMALL,
    /** The machine has less than 2 GB of memory. */
    MEMORY_TOO_SMALL,
    /** The file is not there. */
    FILE_MISSING,
    /** What is there is no file. */
    NOT_A_FILE,
    /** Others may read a file that holds secrets. */
    FILE_TOO_OPEN,
    /** The program may not be run. */
    NOT_EXECUTABLE,
    /** The machine does not say; a disk that does not answer, for example. */
    NOT_KNOWN
}
