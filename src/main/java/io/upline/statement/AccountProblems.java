package io.upline.statement;

import io.upline.statement.CloseContent.Payment;
import io.upline.statement.CloseContent.Problem;
import io.upline.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person should look at of the bank accounts of those who are paid, or whose money is held. */
final class AccountProblems {

    private AccountProblems() {}

    /** One for each payee whose account is another than before, and one for all that are paid and have none. */
    static List<Problem> of(List<Payment> payments, Words words) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Payment> changed = new LinkedHashMap<>();
        Map<String, Long> minor = new LinkedHashMap<>();
        long without = 0;
        long withoutMinor = 0;
        for (Payment payment : payments) {
            if (!payment.accountChanged().isEmpty()) {
                changed.putIfAbsent(payment.memberId(), payment);
                minor.merge(
                        payment.memberId(), Math.addExact(payment.amountMinor(), payment.heldMinor()), Math::addExact);
            }
            if (payment.amountMinor() != 0 && payment.account().isEmpty()) {
                without++;
                withoutMinor = Math.addExact(withoutMinor, payment.amountMinor());
            }
        }
        changed.forEach((member, payment) -> problems.add(new Problem(
                "account-changed",
                member,
                words.say("close.exceptionAccount", "is", payment.account(), "was", payment.accountChanged()),
                words.say("close.exceptionAccountRemedy"),
                minor.getOrDefault(member, 0L))));
        if (without > 0) {
            problems.add(new Problem(
                    "no-account",
                    words.say("close.payments"),
                    words.say("close.exceptionNoAccount", "count", without),
                    words.say("close.exceptionNoAccountRemedy"),
                    withoutMinor));
        }
        return problems;
    }
}
