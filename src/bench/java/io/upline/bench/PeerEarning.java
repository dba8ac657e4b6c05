package io.upline.bench;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An earning as a default job stores it. */
@Entity
@Table(name = "peer_earning")
class PeerEarning {

    @Id
    long id;

    @Nullable
    String memberId;

    @Nullable
    String bonus;

    @Nullable
    String sourceId;

    int atLevel;

    @Nullable
    BigDecimal base;

    @Nullable
    BigDecimal rate;

    @Nullable
    BigDecimal amount;

    static PeerEarning of(Results results, Earnings earnings, int line, long id) {
        PeerEarning earning = new PeerEarning();
        int source = earnings.source()[line];
        earning.id = id;
        earning.memberId = results.members().ids().at(earnings.payee()[line]);
        earning.bonus = results.bonuses().get(earnings.bonus()[line]);
        earning.sourceId = source < 0 ? null : results.members().ids().at(source);
        earning.atLevel = earnings.level()[line];
        earning.base = BigDecimal.valueOf(earnings.baseCenti()[line], 2);
        earning.rate = BigDecimal.valueOf(earnings.rateE8()[line], 8);
        earning.amount = BigDecimal.valueOf(earnings.amountMinor()[line], 2);
        return earning;
    }
}
