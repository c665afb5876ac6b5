/**
 * The record that cannot be rewritten unnoticed: entries as canonical JSON in a Merkle tree, signed
 * heads that go out with letters, and the check of an exported record by anyone, offline, to the
 * recount of scores and ballots. It knows no business. Who writes begins with {@link
 * org.commend.figures.record.RecordBook}, who checks with {@link
 * org.commend.figures.record.ExportedRecord} and {@link org.commend.figures.record.Recount}; what
 * judging writes is made by {@link org.commend.figures.record.Entries}.
 */
@NamedInterface("record")
@NullMarked
package org.commend.figures.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
