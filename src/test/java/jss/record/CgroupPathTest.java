package jss.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import jss.print.ByteOut;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths as systemd, Docker, containerd, CRI-O, Podman, the kubelet, ECS and LXC make them. */
class CgroupPathTest {
    /** Stands for 64 digits in the tables below. */
    private static final String ID = "0123456789abcdef".repeat(4);
    private static final String UID = "8dbc7ad8-9ef3-4b5c-a1d2-0f9e8d7c6b5a";
    private static final String UID_ = UID.replace('-', '_');

    private static String expand(String text) {
        return text == null ? "" : text.replace("{id}", ID).replace("{uid}", UID).replace("{uid_}", UID_)
                .replace("{other}", "f".repeat(64));
    }

    private static String of(Field field, byte[] path) {
        ByteOut out = new ByteOut(64);
        boolean found = Whose.put(field, path, out);
        assertThat(found).isEqualTo(out.length() > 0);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        // path, unit, container, pod
        "/,,,",
        "/init.scope,init.scope,,",
        "/system.slice,,,",
        "/system.slice/ssh.service,ssh.service,,",
        "/system.slice/system-getty.slice/getty@tty1.service,getty@tty1.service,,",
        "/system.slice/system-postgresql.slice/postgresql@15-main.service,postgresql@15-main.service,,",
        "/system.slice/docker.socket,docker.socket,,",
        "/system.slice/_cpu.service,cpu.service,,",
        "/system.slice/systemd-udevd.service/udev,systemd-udevd.service,,",
        "/user.slice/user-1000.slice/session-3.scope,session-3.scope,,",
        "/user.slice/user-1000.slice/user@1000.service/init.scope,user@1000.service,,",
        "/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-firefox-4711.scope,app-gnome-firefox-4711.scope,,",
        "/user.slice/user-1000.slice/user@1000.service/session.slice/pipewire.service,pipewire.service,,",
        // Docker, both drivers, and nested
        "/system.slice/docker-{id}.scope,docker-{id}.scope,{id},",
        "/docker/{id},,{id},",
        "/docker/{other}/docker/{id},,{id},",
        "/system.slice/docker-{id}.scope/system.slice/nginx.service,nginx.service,{id},",
        // Kubernetes: systemd and cgroupfs drivers; static pods; kind; a runtime that mistakes the driver
        "/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod{uid_}.slice/cri-containerd-{id}.scope,"
                + "cri-containerd-{id}.scope,{id},{uid}",
        "/kubepods.slice/kubepods-pod{uid_}.slice/crio-{id}.scope,crio-{id}.scope,{id},{uid}",
        "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod{uid_}.slice/crio-{id}.scope/container,"
                + "crio-{id}.scope,{id},{uid}",
        "/kubepods/burstable/pod{uid}/{id},,{id},{uid}",
        "/kubepods/pod{uid}/{id},,{id},{uid}",
        "/kubepods/burstable/pod0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5/{id},,{id},0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5",
        "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5.slice/"
                + "cri-containerd-{id}.scope,cri-containerd-{id}.scope,{id},0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5",
        "/docker/{other}/kubelet/kubepods/besteffort/pod{uid}/{id},,{id},{uid}",
        "/system.slice/docker-{other}.scope/kubelet.slice/kubelet-kubepods.slice/kubelet-kubepods-besteffort.slice/"
                + "kubelet-kubepods-besteffort-pod{uid_}.slice/cri-containerd-{id}.scope,cri-containerd-{id}.scope,{id},{uid}",
        "/system.slice/containerd.service/kubepods-besteffort-pod{uid_}.slice:cri-containerd:{id},containerd.service,{id},{uid}",
        "/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod{uid_}.slice,,,{uid}",
        "/system.slice/kubelet.service,kubelet.service,,",
        // Podman, of root and of a user, in a pod and out of one; the monitor is no container
        "/machine.slice/libpod-{id}.scope,libpod-{id}.scope,{id},",
        "/machine.slice/libpod-{id}.scope/container,libpod-{id}.scope,{id},",
        "/machine.slice/machine-libpod_pod_{other}.slice/libpod-{id}.scope,libpod-{id}.scope,{id},{other}",
        "/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-{id}.scope/container,libpod-{id}.scope,{id},",
        "/user.slice/user-1000.slice/user@1000.service/user.slice/user-libpod_pod_{other}.slice/libpod-{id}.scope,"
                + "libpod-{id}.scope,{id},{other}",
        "/libpod_parent/libpod-{id},,{id},",
        "/machine.slice/libpod-conmon-{id}.scope,libpod-conmon-{id}.scope,,",
        "/kubepods.slice/kubepods-pod{uid_}.slice/crio-conmon-{id}.scope,crio-conmon-{id}.scope,,{uid}",
        // others
        "/system.slice/nerdctl-{id}.scope,nerdctl-{id}.scope,{id},",
        "/ecs/0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5/0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5-1234567890,,"
                + "0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5-1234567890,",
        "/ecs/0d4d1e2f3a4b5c6d7e8f90a1b2c3d4e5/{id},,{id},",
        "/lxc.payload.web1,,web1,",
        "/lxc.payload.web1/system.slice/nginx.service,nginx.service,web1,",
        "/lxc/web1,,web1,",
        "/lxc.monitor.web1,,,",
        "/machine.slice/systemd-nspawn@web1.service/payload/system.slice/cron.service,cron.service,web1,",
        "/../../system.slice/docker-{id}.scope,docker-{id}.scope,{id},", // seen from inside a cgroup namespace
        // near misses
        "/docker/{id}0,,,",
        "/docker/0123456789ab,,,",
        "/system.slice/x{id}.scope,x{id}.scope,,",
        "/kubepods/podless,,,",
        "/pods/pod{uid},,,",
        "/.service,,,",
    })
    void pathsSayWhoseTheyAre(String path, String unit, String container, String pod) {
        byte[] octets = expand(path).getBytes(StandardCharsets.UTF_8);
        assertThat(of(Field.UNIT, octets)).isEqualTo(expand(unit));
        assertThat(of(Field.CONTAINER, octets)).isEqualTo(expand(container));
        assertThat(of(Field.POD, octets)).isEqualTo(expand(pod));
        assertThat(of(Field.CGROUP, octets)).isEqualTo(expand(path));
    }

    @Property(tries = 2000)
    void anyOctetsAreAPath(@ForAll @Size(max = 300) byte[] path) {
        for (Field f : new Field[] {Field.UNIT, Field.CONTAINER, Field.POD}) of(f, path);
    }

    @Test
    void everyPieceOfARealPathIsAPath() {
        byte[] path = expand("/ecs/lxc/kubepods.slice/kubepods-pod{uid_}.slice:cri:{id}/systemd-nspawn@.service/"
                + "machine-libpod_pod_{id}.slice/lxc.payload./pod{uid}/docker-{id}.scope").getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from <= path.length; from++) {
            byte[] head = java.util.Arrays.copyOf(path, from);
            byte[] tail = java.util.Arrays.copyOfRange(path, from, path.length);
            assertThatCode(() -> {
                for (Field f : new Field[] {Field.UNIT, Field.CONTAINER, Field.POD}) {
                    of(f, head);
                    of(f, tail);
                }
            }).doesNotThrowAnyException();
        }
    }
}
