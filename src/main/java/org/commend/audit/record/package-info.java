/**
 * The record that cannot be rewritten unnoticed: entries as canonical JSON in a Merkle tree, signed
 * heads that go out with letters, and the check of an exported record by anyone, offline. It knows
 * no business. Begin with {@link org.commend.audit.record.RecordBook}; who checks begins with
 * {@link org.commend.audit.record.ExportedRecord}.
 */
@NamedInterface("record")
@NullMarked
package org.commend.audit.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
