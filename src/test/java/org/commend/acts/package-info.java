/** Every act in every state that an edition comes to. */
package org.commend.acts;
