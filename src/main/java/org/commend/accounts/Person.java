package org.commend.accounts;

/** An account as others may see it; the address for organisers and letters alone. */
public record Person(AccountId id, String name, String email) {}
