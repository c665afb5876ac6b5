/** The proof that nothing acknowledged is lost, and nothing is there twice. */
package org.commend.ledger;
