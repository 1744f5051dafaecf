import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_987e3ec96c7a9eddc428e3d4d7b096d8f088ad7b {
    static final String base64Bytes = String.join("", "bmFtZSB+WlpaWlpaWlpbWlpaWlpaWlpaIA==");

    public static void main(String[] args) throws Throwable {
        Crash_987e3ec96c7a9eddc428e3d4d7b096d8f088ad7b.class.getClassLoader().setDefaultAssertionStatus(true);
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