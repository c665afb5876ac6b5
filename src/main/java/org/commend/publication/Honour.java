package org.commend.publication;

import java.util.List;
import org.commend.nominations.NominationId;
import org.commend.programme.CategoryId;
import org.commend.programme.HonourKind;
import org.jspecify.annotations.Nullable;

/**
 * What is conferred.
 *
 * @param nomination whom it goes to, or null for a direct award and for no award
 */
public record Honour(
        HonourId id,
        CategoryId category,
        HonourKind kind,
        @Nullable NominationId nomination,
        String citation,
        List<NamedRecipient> recipients) {}
