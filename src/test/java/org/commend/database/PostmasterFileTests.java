package org.commend.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTests {
    private static final List<String> RUNNING =
            List.of("4711", "/data", "1795000000", "5433", "", "127.0.0.1", "  1 2", "ready   ");

    @Test
    void tells_the_process_and_that_it_is_ready() {
        assertThat(PostmasterFile.parse(RUNNING)).contains(new PostmasterFile(4711, 5433, true));
    }

    @Test
    void a_server_that_is_still_recovering_is_not_ready() {
        assertThat(PostmasterFile.parse(RUNNING.subList(0, 7)))
                .contains(new PostmasterFile(4711, 5433, false));
    }

    @Test
    void a_half_written_file_tells_nothing() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of("47 11"))).isEmpty();
    }

    @Test
    void a_stranger_that_was_given_the_number_is_not_taken_for_a_server() {
        var ourselves = new PostmasterFile(ProcessHandle.current().pid(), 5433, true);
        assertThat(ourselves.server()).isEmpty();
    }
}
