package io.upline.desk;

import io.upline.company.Company;
import io.upline.money.MinorUnits;
import io.upline.money.MoneyText;

/** An amount as people of the company read it: with its currency. */
final class CompanyMoney {

    private CompanyMoney() {}

    static String of(Company company, long minor) {
        String currency = company.currency().code();
        return MoneyText.of(minor, MinorUnits.digits(currency)) + " " + currency;
    }
}
