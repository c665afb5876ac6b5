/**
 * The keeper of typed text: what a person writes is held in their browser until the server has
 * received it. Begin at {@link org.commend.uikit.keeper.Keeper}; its other half is {@code
 * frontend/static/scripts/keeper.js}.
 */
@NullMarked
@NamedInterface("keeper")
package org.commend.uikit.keeper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
