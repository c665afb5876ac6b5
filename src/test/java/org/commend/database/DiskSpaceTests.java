package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTests {
    @TempDir Path folder;

    @Test
    void a_disk_with_room_is_not_called_full() {
        var space = new DiskSpace(folder.resolve("not/made/yet"), 0);
        space.look();
        assertThat(space.isLow()).isFalse();
        assertThat(space.freeMegabytes()).isPositive();
    }

    @Test
    void a_disk_that_fills_up_is_seen_before_it_is_full() {
        var space = new DiskSpace(folder, Long.MAX_VALUE);
        assertThat(space.isLow()).isFalse(); // nobody has looked yet
        space.look();
        assertThat(space.isLow()).isTrue();
    }
}
