package io.peergraph.language;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A season. Which months it has depends on where one is, so it only gets its year.
 */
enum Season {

	SPRING(Month.MARCH), SUMMER(Month.JUNE), AUTUMN(Month.SEPTEMBER), WINTER(Month.DECEMBER);

	private static final int MONTHS = 3;

	private final Month first;

	Season(Month first) {
		this.first = first;
	}

	static Optional<Season> named(String name) {
		String known = name.equals("fall") ? "autumn" : name;
		return Arrays.stream(values()).filter((season) -> season.lower().equals(known)).findFirst();
	}

	/**
	 * {@return the season with its year: of those that are not of now, the one that is
	 * over last or comes first}
	 * @param today which day it is
	 * @param step -1 for the last one, 0 for this, 1 for the next
	 */
	String near(LocalDate today, int step) {
		LocalDate start = today.withDayOfMonth(1).withMonth(this.first.getValue());
		if (step >= 0) {
			// In January a winter is not over that began in the year before.
			start = start.minusYears(1);
		}
		while (step < 0 && start.plusMonths(MONTHS).isAfter(today)) {
			start = start.minusYears(1);
		}
		while (step >= 0 && !start.plusMonths((step > 0) ? 0 : MONTHS).isAfter(today)) {
			start = start.plusYears(1);
		}
		int year = start.getYear();
		return lower() + " " + year + ((this == WINTER) ? String.format(Locale.ROOT, "/%02d", (year + 1) % 100) : "");
	}

	private String lower() {
		return name().toLowerCase(Locale.ROOT);
	}

}
