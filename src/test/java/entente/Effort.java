package entente;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Work without a clock: the memory, in bytes, that a thread asks for while it does something. */
public final class Effort {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Effort() {}

    public static long of(Runnable work) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
