package io.upline.desk;

import io.upline.company.Company;
import io.upline.intake.Rejection;
import io.upline.money.Amount;

/**
 * What the audit trail tells of something on which a person decides.
 *
 * @param where the file, with line and column where it is a line
 * @param problem the code of what is wrong with it
 * @param amount how much money depends on it; the empty text for none
 */
record DecidedOn(String where, String problem, Object amount) {

    static DecidedOn of(Rejection line, Company company) {
        Object amount = line.amountMinor() == 0
                ? ""
                : new Amount(line.amountMinor(), company.currency().code());
        return new DecidedOn(line.where(), line.problem().name(), amount);
    }
}
