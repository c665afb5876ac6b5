package org.commend.judging;

import org.commend.accounts.AccountId;
import org.commend.programme.CategoryId;

/**
 * Somebody on a category's panel, as organisers see them.
 *
 * @param assigned how many nominations of the category they are to read
 * @param submitted how many of these they have submitted
 * @param recused how many of the category they may not see
 */
public record PanelMember(
        CategoryId category,
        AccountId account,
        String name,
        String email,
        boolean chair,
        int assigned,
        int submitted,
        int recused) {}
