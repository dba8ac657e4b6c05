package io.upline.anchor;

import io.upline.control.AuditStore;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.money.Amount;
import io.upline.settlement.PaymentStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lines of the anchor say, so that somebody who has lost the ledger knows what was in it. */
final class AnchorBodies {

    private final LedgerStore ledger;
    private final PaymentStore payments;

    AnchorBodies(LedgerStore ledger, PaymentStore payments) {
        this.ledger = ledger;
        this.payments = payments;
    }

    /** What is said of a sealed batch. */
    Fact of(LedgerBatch batch, String home, Instant at) {
        PaymentStore.Totals paid = payments.totals(batch.batch());
        return Fact.of(
                "anchor.batch",
                "home",
                home,
                "at",
                at.toString(),
                "batch",
                batch.batch(),
                "event",
                batch.event().toString(),
                "job",
                batch.period().job(),
                "period",
                batch.period().label(),
                "posted",
                batch.postedOn().toString(),
                "transfers",
                batch.transfers(),
                "moved",
                texts(ledger.transfers().moved(batch.batch())),
                "payments",
                paid.count(),
                "paid",
                texts(paid.minor()),
                "head",
                batch.hash());
    }

    /** The same with the end of the audit trail, behind which somebody else may have added rows meanwhile. */
    static Fact withAudit(Fact body, AuditStore.End end) {
        Map<String, Object> values = new LinkedHashMap<>(body.values());
        values.put("audit", end.rows());
        values.put("auditHash", end.hash());
        return new Fact(body.code(), values);
    }

    private static List<String> texts(Map<String, Long> minorByCurrency) {
        return minorByCurrency.entrySet().stream()
                .map(each -> amount(each.getKey(), each.getValue()))
                .toList();
    }

    private static String amount(String currency, long minor) {
        return new Amount(minor, currency).toString();
    }
}
