package org.commend.accounts;

import org.commend.kernel.ProgrammeId;

/**
 * Asked before a judge becomes an organiser. Accounts know who may judge; whether somebody does is
 * answered by judging.
 */
public interface JudgesAtWork {
    /** Whether the person is on a panel whose judging has not ended. */
    boolean judges(ProgrammeId programme, AccountId account);
}
