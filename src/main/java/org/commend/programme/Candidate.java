package org.commend.programme;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put forward, as far as eligibility asks.
 *
 * @param facts the keys of what the nominator says is true of them
 */
public record Candidate(String name, @Nullable LocalDate born, Set<String> facts) {}
