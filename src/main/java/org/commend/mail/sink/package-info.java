/**
 * The demo's own mail server: receives every letter over real SMTP on the loopback, keeps it, and
 * shows it at {@code /mailbox}. Exists with {@code commend.demo=true} only. Begin at {@code
 * DemoMail}.
 */
@NullMarked
package org.commend.mail.sink;

import org.jspecify.annotations.NullMarked;
