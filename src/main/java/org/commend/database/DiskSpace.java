package org.commend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much room is left where we write: looked at every minute, so that a disk that fills up is
 * told before nothing can be kept any more. A given server's own disk is for whoever runs it to
 * watch.
 */
@Component
public class DiskSpace implements DisposableBean {
    /** Below this a day of nominations may no longer fit beside PostgreSQL's own needs. */
    static final long LOW_MEGABYTES = 1000;

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final Path folder;
    private final long low;
    private final AtomicBoolean told = new AtomicBoolean();
    private final ScheduledExecutorService watching =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("disk-space").factory());
    private volatile long free = Long.MAX_VALUE;

    @Autowired
    DiskSpace(@Value("${commend.home:.commend}") Path folder) {
        this(folder, LOW_MEGABYTES);
        watching.scheduleWithFixedDelay(this::look, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    DiskSpace(Path folder, long low) {
        this.folder = folder;
        this.low = low;
    }

    public boolean isLow() {
        return free < low;
    }

    public long freeMegabytes() {
        return free;
    }

    void look() {
        try {
            free = Files.getFileStore(existing()).getUsableSpace() / (1024 * 1024);
        } catch (IOException unknown) {
            return; // then the next look may know
        }
        if (isLow() && told.compareAndSet(false, true)) {
            LOG.error(
                    "Only {} MB are left on the disk of {}: free some space before nothing can be kept any more.",
                    free,
                    folder);
        } else if (!isLow() && told.compareAndSet(true, false)) {
            LOG.info("There is room again on the disk of {}: {} MB.", folder, free);
        }
    }

    private Path existing() {
        Path it = folder.toAbsolutePath();
        while (it.getParent() != null && Files.notExists(it)) {
            it = it.getParent();
        }
        return it;
    }

    @Override
    public void destroy() {
        watching.shutdownNow();
    }
}
