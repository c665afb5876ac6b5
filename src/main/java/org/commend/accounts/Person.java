package org.commend.accounts;

import org.commend.kernel.Language;

/**
 * An account as others may see it; the address for organisers and letters alone.
 *
 * @param language of their own pages, and of letters to them
 */
public record Person(AccountId id, String name, String email, Language language) {}
