/**
 * What judging writes into the record, and the recount of it: entries that hold scores with their
 * standings, and ballots with their tally, so that whoever has the record can reckon again. Begin
 * with {@link org.commend.judging.record.Entries}.
 */
@NamedInterface("record")
@NullMarked
package org.commend.judging.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
