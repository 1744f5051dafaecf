import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_531f4627400a51a6fcf5ef188f6200369bb25a21 {
    static final String base64Bytes = String.join("", "bmFtZSB+WlpydHRzbi0eYQEAAHRvdFtsLQD/8XNyYyDpurq6urlaWlpaWlpaWiA=");

    public static void main(String[] args) throws Throwable {
        Crash_531f4627400a51a6fcf5ef188f6200369bb25a21.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = jss.fuzz.Driver.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = jss.fuzz.Driver.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        byte[] input = java.util.Base64.getDecoder().decode(base64Bytes);
        jss.fuzz.Driver.fuzzerTestOneInput(input);
    }
}