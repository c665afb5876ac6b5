package org.commend.audit;

import org.commend.kernel.ProgrammeId;

/**
 * Told to whoever listens when an act wrote its entry, within its transaction; listeners that wait
 * for the commit hear of what was done, and of nothing else.
 *
 * @param act its name, as in the entry
 */
public record ActRecorded(ProgrammeId programme, String act) {}
