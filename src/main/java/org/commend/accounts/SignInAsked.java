package org.commend.accounts;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.commend.kernel.RuleRefused;
import org.commend.mail.Postbox;
import org.commend.words.Words;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers whoever asks for a sign-in link: the same words and the same work for everybody. */
@Component
class SignInAsked implements OneTimeTokenGenerationSuccessHandler {
    /** No address is longer; what is typed beyond it is no address. */
    private static final int LONGEST = 254;

    private final OneTimeTask<String> writing;
    private final Postbox postbox;
    private final Limits limits;
    private final TransactionTemplate transaction;

    SignInAsked(
            OneTimeTask<String> writing,
            Postbox postbox,
            Limits limits,
            TransactionTemplate transaction) {
        this.writing = writing;
        this.postbox = postbox;
        this.limits = limits;
        this.transaction = transaction;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
            throws IOException {
        String typed = token.getUsername();
        try {
            transaction.executeWithoutResult(status -> plan(typed));
            response.sendRedirect(signIn(request) + "?sent" + ofProgramme(request));
        } catch (RuleRefused tooOften) {
            response.sendRedirect(signIn(request) + "?often" + ofProgramme(request));
        }
    }

    /** In the language that it was asked in. */
    private static String signIn(HttpServletRequest request) {
        return request.getContextPath() + "/login";
    }

    /** Whose page it was asked for on: what comes next stands there too. */
    private static String ofProgramme(HttpServletRequest request) {
        String of = request.getParameter("of");
        return of != null && of.matches("[a-z0-9-]{1,60}") ? "&of=" + of : "";
    }

    private void plan(String typed) {
        limits.use(Limit.SIGN_IN);
        postbox.planNow(
                writing.instance(
                        UUID.randomUUID().toString(),
                        SignInLetter.asked(
                                Words.here().language(), typed.length() > LONGEST ? "" : typed)));
    }
}
