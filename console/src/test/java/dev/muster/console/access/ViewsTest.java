package dev.muster.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Every page says which roles it is for. Only two are for others, and they are named here.
class ViewsTest {

    private static final Set<String> FOR_ANYONE = Set.of("LoginView");
    private static final Set<String> FOR_ANY_USER = Set.of("StartView");
    private static final Set<String> ROLES =
            Set.of(Roles.SUPERVISOR, Roles.REVIEWER, Roles.MANAGER, Roles.AGENT, Roles.PLANNER, Roles.ADMINISTRATOR);

    @Test
    void everyPageNamesItsRoles() {
        List<Class<?>> pages = pages().toList();

        assertThat(pages).extracting(Class::getSimpleName).contains("LoginView", "StartView", "SampleView");
        assertThat(pages).allMatch(ViewsTest::isGuarded);
    }

    @Test
    void everyRoleNamedIsOne() {
        assertThat(pages().map(page -> page.getAnnotation(RolesAllowed.class))
                        .filter(Objects::nonNull)
                        .flatMap(allowed -> Stream.of(allowed.value())))
                .isNotEmpty()
                .isSubsetOf(ROLES);
    }

    private static boolean isGuarded(Class<?> page) {
        String name = page.getSimpleName();
        return page.isAnnotationPresent(RolesAllowed.class)
                || (FOR_ANYONE.contains(name) && page.isAnnotationPresent(AnonymousAllowed.class))
                || (FOR_ANY_USER.contains(name) && page.isAnnotationPresent(PermitAll.class));
    }

    private static Stream<Class<?>> pages() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return found.findCandidateComponents("dev.muster.console").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(Objects::nonNull)
                .map(name -> ClassUtils.resolveClassName(name, null));
    }
}
