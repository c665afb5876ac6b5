package org.commend.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commend.accounts.Speaking;
import org.commend.kernel.Language;
import org.commend.words.Languages;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Back to the page that asked for signing in, else to one's own work. Who comes in by a page in
 * another language has chosen it.
 */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Speaking speaking;

    AfterSignIn(Speaking speaking) {
        this.speaking = speaking;
        setDefaultTargetUrl("/work");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        Language ofPage = Language.of(request.getLocale());
        if (!ofPage.equals(Language.ENGLISH) && Languages.ALL.contains(ofPage)) {
            speaking.choose(ofPage);
        }
        super.onAuthenticationSuccess(request, response, who);
    }
}
