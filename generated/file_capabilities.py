# Made by scripts/build_parsers.py from specs/file_capabilities.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class FileCapabilities(KaitaiStruct):
    """The value of the extended attribute security.capability. Revision 1 has one pair
    of sets, revisions 2 and 3 have two, the second for capabilities from 32 on, and
    revision 3 a user as well.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
    """

    class Capability(IntEnum):
        chown = 0
        dac_override = 1
        dac_read_search = 2
        fowner = 3
        fsetid = 4
        kill = 5
        setgid = 6
        setuid = 7
        setpcap = 8
        linux_immutable = 9
        net_bind_service = 10
        net_broadcast = 11
        net_admin = 12
        net_raw = 13
        ipc_lock = 14
        ipc_owner = 15
        sys_module = 16
        sys_rawio = 17
        sys_chroot = 18
        sys_ptrace = 19
        sys_pacct = 20
        sys_admin = 21
        sys_boot = 22
        sys_nice = 23
        sys_resource = 24
        sys_time = 25
        sys_tty_config = 26
        mknod = 27
        lease = 28
        audit_write = 29
        audit_control = 30
        setfcap = 31
        mac_override = 32
        mac_admin = 33
        syslog = 34
        wake_alarm = 35
        block_suspend = 36
        audit_read = 37
        perfmon = 38
        bpf = 39
        checkpoint_restore = 40
    SEQ_FIELDS = ["head", "sets", "root"]
    def __init__(self, _io, _parent=None, _root=None):
        super(FileCapabilities, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = FileCapabilities.Head(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()
        self._debug['sets']['start'] = self._io.pos()
        self._debug['sets']['arr'] = []
        self.sets = []
        for i in range((1 if self.head.revision == 1 else 2)):
            self._debug['sets']['arr'].append({'start': self._io.pos()})
            _t_sets = FileCapabilities.Sets(self._io, self, self._root)
            try:
                _t_sets._read()
            finally:
                self.sets.append(_t_sets)
            self._debug['sets']['arr'][i]['end'] = self._io.pos()

        self._debug['sets']['end'] = self._io.pos()
        if self.head.revision == 3:
            pass
            self._debug['root']['start'] = self._io.pos()
            self.root = FileCapabilities.Root(self._io, self, self._root)
            self.root._read()
            self._debug['root']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.head._fetch_instances()
        for i in range(len(self.sets)):
            pass
            self.sets[i]._fetch_instances()

        if self.head.revision == 3:
            pass
            self.root._fetch_instances()


    class Head(KaitaiStruct):
        """What the value begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
        """
        SEQ_FIELDS = ["magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FileCapabilities.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_effective(self):
            """Whether the program has its permitted capabilities in effect from the start."""
            if hasattr(self, '_m_is_effective'):
                return self._m_is_effective

            self._m_is_effective = self.magic & 1 != 0
            return getattr(self, '_m_is_effective', None)

        @property
        def revision(self):
            if hasattr(self, '_m_revision'):
                return self._m_revision

            self._m_revision = self.magic >> 24
            return getattr(self, '_m_revision', None)


    class Root(KaitaiStruct):
        """What revision 3 ends with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
        """
        SEQ_FIELDS = ["user"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FileCapabilities.Root, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['user']['start'] = self._io.pos()
            self.user = self._io.read_u4le()
            self._debug['user']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Sets(KaitaiStruct):
        """Two sets of 32 capabilities.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
        """
        SEQ_FIELDS = ["permitted", "inheritable"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FileCapabilities.Sets, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['permitted']['start'] = self._io.pos()
            self.permitted = self._io.read_u4le()
            self._debug['permitted']['end'] = self._io.pos()
            self._debug['inheritable']['start'] = self._io.pos()
            self.inheritable = self._io.read_u4le()
            self._debug['inheritable']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



