/** The proof that nobody sees what is not theirs: canaries in every secret field, looked for. */
package org.commend.leaks;
