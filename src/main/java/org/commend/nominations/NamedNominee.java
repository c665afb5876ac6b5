package org.commend.nominations;

import java.time.LocalDate;
import java.util.Set;
import org.commend.programme.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A nominee as the nomination names them.
 *
 * @param detail their work or post
 * @param born their birthday, where the category asks for it
 * @param form the fullest form of name they agreed to in public
 * @param facts the keys of what the nominator says is true of them
 */
public record NamedNominee(
        String name,
        String detail,
        String organisation,
        @Nullable LocalDate born,
        NameForm form,
        String alias,
        Set<String> facts) {

    Candidate candidate() {
        return new Candidate(name, born, facts);
    }
}
