package io.upline.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most heap that was used, as the garbage collector tells it: {@code used} with what nobody needs any more, {@code live} right
 * after a collection, which is what a smaller heap would have to hold at least.
 */
final class HeapPeak implements NotificationListener, AutoCloseable {

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong live = new AtomicLong();

    HeapPeak() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(this, null, null);
            }
        }
        look();
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getUserData() instanceof CompositeData told
                && notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo collection = GarbageCollectionNotificationInfo.from(told);
            raise(used, sum(collection.getGcInfo().getMemoryUsageBeforeGc()));
            raise(live, sum(collection.getGcInfo().getMemoryUsageAfterGc()));
        }
    }

    private static long sum(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static boolean isHeap(String pool) {
        return !pool.startsWith("CodeHeap") && !pool.startsWith("Metaspace") && !pool.startsWith("Compressed");
    }

    private static void raise(AtomicLong peak, long bytes) {
        peak.accumulateAndGet(bytes, Math::max);
    }

    private void look() {
        raise(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Most bytes used so far, garbage included. */
    long usedBytes() {
        look();
        return used.get();
    }

    /** Most bytes that survived a collection so far; 0 when there was none. */
    long liveBytes() {
        return live.get();
    }

    /** Forgets what was; the next figures are of what comes now. */
    void reset() {
        System.gc();
        used.set(0);
        live.set(0);
        look();
    }

    @Override
    public void close() {
        try {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                if (collector instanceof NotificationEmitter emitter) {
                    emitter.removeNotificationListener(this);
                }
            }
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
