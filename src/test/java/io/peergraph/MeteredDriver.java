package io.peergraph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.peergraph.embedded.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.ResultSummary;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that the application really runs and the database hits they
 * really cost, by running each of them with PROFILE when asked to.
 */
public class MeteredDriver implements BeanPostProcessor {

	private final List<Cost> costs = new CopyOnWriteArrayList<>();

	private volatile boolean metering;

	/** What one statement cost. */
	public record Cost(String statement, long hits, Set<String> operators) {
	}

	/**
	 * {@return what the work cost, statement by statement}
	 */
	public List<Cost> of(Runnable work) {
		TestDatabase.forgetPlans();
		this.costs.clear();
		this.metering = true;
		try {
			work.run();
		}
		finally {
			this.metering = false;
		}
		return List.copyOf(this.costs);
	}

	/**
	 * {@return the sum of the hits}
	 */
	public static long hits(List<Cost> costs) {
		return costs.stream().mapToLong(Cost::hits).sum();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? metered(Driver.class, driver, "") : bean;
	}

	@SuppressWarnings("unchecked")
	private <T> T metered(Class<T> type, T target, String statement) {
		return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, arguments) -> wrap(call(target, method, arguments), statement, arguments));
	}

	private @Nullable Object wrap(@Nullable Object value, String statement, Object @Nullable [] arguments) {
		return switch (value) {
			case Session session -> metered(Session.class, session, "");
			case Transaction transaction -> metered(Transaction.class, transaction, "");
			case Result result -> metered(Result.class, result, text(arguments));
			case ResultSummary summary -> noted(summary, statement);
			case null -> null;
			default -> value;
		};
	}

	private ResultSummary noted(ResultSummary summary, String statement) {
		if (summary.hasProfile()) {
			this.costs.add(new Cost(statement, hits(summary.profile()), operators(summary.profile())));
		}
		return summary;
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(MeteredDriver::hits).sum();
	}

	private static Set<String> operators(ProfiledPlan plan) {
		Set<String> operators = new HashSet<>();
		operators.add(plan.operatorType().replaceAll("@.*", ""));
		plan.children().forEach((child) -> operators.addAll(operators(child)));
		return operators;
	}

	private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		if (this.metering && method.getName().equals("run") && arguments != null) {
			arguments[0] = profiled(arguments[0]);
		}
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static Object profiled(Object query) {
		return switch (query) {
			case Query given -> given.withText("PROFILE " + given.text());
			case String text -> "PROFILE " + text;
			default -> query;
		};
	}

	private static String text(Object @Nullable [] arguments) {
		return (arguments == null || arguments.length == 0) ? ""
				: (arguments[0] instanceof Query query) ? query.text() : String.valueOf(arguments[0]);
	}

}
